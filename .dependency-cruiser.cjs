/** Imports between folders go one way: each may take from those before it, through their index.ts. */
const flow = [
  "catalogue",
  "report",
  "synthetic",
  "ingest",
  "checks",
  "db",
  "compare",
  "rank",
  "graphql",
  "export",
  "server",
  "cli",
];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...flow.slice(0, -1).map((folder, i) => ({
      name: `${folder}-looks-back`,
      comment: "What two folders need moves to an earlier one, never sideways.",
      severity: "error",
      from: { path: `^src/${folder}/` },
      to: { path: `^src/(${flow.slice(i + 1).join("|")})/` },
    })),
    {
      name: "known-folders-only",
      comment: "A new folder of src/ takes its place in the flow above first.",
      severity: "error",
      from: {},
      to: { path: "^src/", pathNot: `^src/(${[...flow, "playground"].join("|")})/` },
    },
    {
      name: "front-door-only",
      comment: "Another folder is imported by its index.ts.",
      severity: "error",
      from: { path: "^src/([^/]+)/" },
      to: { path: "^src/[^/]+/.+", pathNot: "^src/($1/|[^/]+/index[.]ts$)" },
    },
    {
      name: "typeorm-stays-in-db",
      comment: "Entities and the query builder end where rows come out; its types end there too.",
      severity: "error",
      from: { pathNot: "^(src/db|migrations|tests)/" },
      to: { path: "node_modules/typeorm/" },
    },
    {
      name: "pure-middle",
      comment:
        "The types in the middle, synthetic reports and the checks are functions of their arguments: no files, no network, no database.",
      severity: "error",
      from: { path: "^src/(report|synthetic|checks)/" },
      to: { path: "^(node:)?(fs|net|http|https|child_process)(/|$)|node_modules/(pg|typeorm)/" },
    },
    {
      name: "playground-stands-alone",
      comment: "It is bundled for the browser: it knows the service by GraphQL only.",
      severity: "error",
      from: { path: "^src/playground/" },
      to: { path: "^src/(?!playground/)|^migrations/" },
    },
    {
      name: "playground-is-not-imported",
      severity: "error",
      from: { path: "^(src/(?!playground/)|migrations/|bin/)" },
      to: { path: "^src/playground/" },
    },
    {
      name: "service-needs-no-dev-dependency",
      comment: "The image and an install with --omit=dev have none.",
      severity: "error",
      from: { path: "^(src/(?!playground/)|migrations/|bin/)" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nothing-from-tests",
      severity: "error",
      from: { pathNot: "^tests/" },
      to: { path: "^tests/" },
    },
    {
      name: "resolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-circular",
      comment:
        "GraphQL types may name each other, lazily (`() => Type`): only inside src/graphql, and never through another folder.",
      severity: "error",
      from: { pathNot: "^src/graphql/" },
      to: { circular: true },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/" },
    enhancedResolveOptions: {
      conditionNames: ["require", "node", "import", "default", "types"],
      exportsFields: ["exports"],
    },
  },
};
