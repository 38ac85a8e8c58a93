"""What every page uses beside its text: colours, style sheet, scripts, icon, pictures, manifest."""
