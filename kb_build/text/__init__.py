"""What does the file say, and where?"""
