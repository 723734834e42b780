/** Who brought a version of the catalogue in; empty where the file was changed from outside. */
export const catalogueAuthors = `
  ALTER TABLE catalogue_version ADD COLUMN operator TEXT NOT NULL DEFAULT '';
`;
