/** Alarms and what is still to be sent. */
export const alarms = `
`;
