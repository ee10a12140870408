/** Version of the bundle, put in by the build; a page of another version is told to reload. */
declare const ADD_ON_VERSION: string;

export const version: string = ADD_ON_VERSION;
