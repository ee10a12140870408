// What the build turns JSX into; esbuild puts this import into each file.
export { Fragment, h } from 'preact';
