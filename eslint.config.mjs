// @ts-check
import tseslint from "typescript-eslint";

/** What Node gives to plain JavaScript files; TypeScript files are judged by the compiler instead. */
const nodeGlobals = Object.fromEntries(
  [
    "AbortSignal",
    "Buffer",
    "URL",
    "clearTimeout",
    "console",
    "fetch",
    "performance",
    "process",
    "setTimeout",
  ].map((name) => [name, "readonly"]),
);
const commonJsGlobals = {
  __dirname: "readonly",
  exports: "writable",
  module: "writable",
  require: "readonly",
};

const aBlankIsNotAZero = {
  selector:
    "LogicalExpression[operator=/^(\\?\\?|\\|\\|)$/][right.value=0] > *.left:matches([property.name=/^values?$/], [object.property.name='values'], [name='value'])",
  message: "A blank is not a zero: look at the status instead of putting 0 in the place of a missing value.",
};
const decoratorsStateTheirType = [
  ["Field|FieldResolver|Query|Mutation|Subscription|Args", 0],
  ["Arg", 1],
].map(([names, place]) => ({
  selector: `Decorator > CallExpression[callee.name=/^(${names})$/]:not([arguments.${place}.type='ArrowFunctionExpression'])`,
  message: "State the GraphQL type: `() => Float`, `() => [Report]`.",
}));

export default tseslint.config(
  { ignores: ["dist/", "coverage/", ".gongkai/", "node_modules/", "samples/", "tests/fixtures/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.{js,cjs,mjs,ts,tsx}"],
    extends: [tseslint.configs.recommended],
    rules: {
      eqeqeq: "error",
      "no-constant-binary-expression": "error",
      "no-constant-condition": ["error", { checkLoops: false }],
      "no-control-regex": "error",
      "no-unreachable": "error",
      "no-unsafe-finally": "error",
      "object-shorthand": "error",
      "prefer-template": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: { globals: nodeGlobals },
    rules: { "no-undef": "error" },
  },
  {
    files: ["**/*.{js,cjs}"],
    languageOptions: { sourceType: "commonjs", globals: commonJsGlobals },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      // Leaves files with decorators alone: emitDecoratorMetadata needs their imports as values.
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/cli/**", "src/playground/**"],
    rules: {
      // What the service says goes through its log or its answer; only commands speak to a screen.
      "no-console": "error",
      "no-restricted-syntax": ["error", aBlankIsNotAZero, ...decoratorsStateTheirType],
    },
  },
);
