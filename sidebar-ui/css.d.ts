/** Style sheets are imported for their effect; esbuild collects them into the page. */
declare module '*.css';
