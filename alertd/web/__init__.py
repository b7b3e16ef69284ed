"""The page, the calendar feed and the API: what people see without waiting for a notice."""
