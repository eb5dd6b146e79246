/** How many runs of a property: so many, or those that `npm run test:long` asks for. */
export const runs = (usual: number): number => Number(process.env.PROPERTY_RUNS ?? usual);
