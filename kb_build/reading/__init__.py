"""How do files become nouns?"""
