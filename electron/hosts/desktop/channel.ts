/** The only IPC channel there is: JSON texts of the link, both ways. */
export const CHANNEL = 'watchroom:wire';
