/** Where the test server's cluster is; named by `global-setup.ts` for every worker of the run. */
export const testDataDir = (): string => {
  const dataDir = process.env.CHILDVIEW_TEST_DATA_DIR;
  if (dataDir === undefined) throw new Error('Jest did not run test/support/global-setup.ts');
  return dataDir;
};
