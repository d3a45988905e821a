"""Reading of foreign files: plans typed in Word or saved as text."""
