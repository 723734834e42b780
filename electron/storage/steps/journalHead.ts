/** Where the journal stood last. */
export const journalHead = `
`;
