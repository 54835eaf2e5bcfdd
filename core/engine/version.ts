/** Version of the engine's reading of packs; part of every finding. Raise it when the same input may answer otherwise. */
export const engineVersion = '1.2.0';
