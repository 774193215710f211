const transform = {
  "^.+\\.tsx?$": [
    "ts-jest",
    { tsconfig: { module: "CommonJS", target: "ES2022", jsx: "react-jsx", esModuleInterop: true, isolatedModules: true } },
  ],
};

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform,
  setupFiles: ["<rootDir>/.jest.setup.cjs"],
  testTimeout: 30_000,
  maxWorkers: "100%", // jest leaves one core to itself: on two cores that is half of the gate's time
};
