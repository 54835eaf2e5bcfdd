// Vitest calls the default export once before the e2e suite; the demo and the benches call it themselves.
export { default, extensionFolder } from '#cli/browser/build.ts';
