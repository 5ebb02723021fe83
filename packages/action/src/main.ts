// The action starts here; it only hands over to run.
export {};
