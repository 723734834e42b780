/** Packed observations and rollups. */
export const history = `
`;
