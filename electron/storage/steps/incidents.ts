/** Incidents as documents, with the lifecycle, times and duties they have now. */
export const incidents = `
`;
