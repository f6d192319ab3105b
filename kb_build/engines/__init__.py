"""Who renders it?"""
