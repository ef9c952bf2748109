// The form is in the page from the start: the engine need not wait for anything.
start_engine();
