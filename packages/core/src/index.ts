// The front door: what the shells may use.
export {};
