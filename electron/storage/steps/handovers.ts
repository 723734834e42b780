/** Shifts handed over. */
export const handovers = `
`;
