"""The Qt side: shows and asks, and nothing else."""
