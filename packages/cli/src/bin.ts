// The command line starts here; it only hands over to run.
export {};
