// Lanes that hang together in themselves, several of them at once.

export { searchJointly } from './alternatives.js';
export { LONG, USUAL } from './patience.js';
