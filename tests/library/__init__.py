"""The shipped library: does it say what its sources carry?"""
