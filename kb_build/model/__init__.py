"""What is there in the world?"""
