// What the build turns JSX of the pages into; esbuild puts this import into each file.
export { Fragment, h } from 'preact';
