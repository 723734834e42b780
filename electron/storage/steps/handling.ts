/** Acknowledgements, maintenance and silences. */
export const handling = `
`;
