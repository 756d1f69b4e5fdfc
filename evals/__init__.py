"""Quality on hand-marked data: the scores, their floors, and the gate that holds them."""
