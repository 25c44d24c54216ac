/** Two projects: `unit` needs nothing, `database` and `browser` start what they need by themselves. */
const common = {
  testEnvironment: "node",
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: "commonjs" },
        sourceMaps: "inline",
      },
    ],
  },
  // Made of ES modules only, which Jest's own require does not take before Node 24.
  moduleNameMapper: {
    "^pdfjs-dist/legacy/build/pdf(?:\\.worker)?\\.mjs$": "<rootDir>/tests/native-pdfjs.js",
  },
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.gongkai/"],
};

const database = {
  globalSetup: "<rootDir>/tests/database/global-setup.ts",
  globalTeardown: "<rootDir>/tests/database/global-teardown.ts",
};

module.exports = {
  testTimeout: 60_000,
  maxWorkers: "100%",
  projects: [
    { ...common, displayName: "unit", testMatch: ["<rootDir>/tests/unit/**/*.test.ts"] },
    { ...common, displayName: "database", ...database, testMatch: ["<rootDir>/tests/database/**/*.test.ts"] },
    { ...common, displayName: "browser", testMatch: ["<rootDir>/tests/browser/**/*.test.ts"] },
  ],
};
