"""How do we tell the author?"""
