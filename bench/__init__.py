"""Speed: the whole of read(), its parts, and the floor of the machine."""
