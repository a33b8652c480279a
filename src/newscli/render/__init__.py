"""What the library found, in the shape a person or a pipeline wants: one file a shape."""
