/** What a person has just done: the name of a call that saved something, or 'find'. */
type Listener = (deed: string) => void;

let listener: Listener = () => {};

/** @returns a function that ends it */
export function hearDeeds(hear: Listener): () => void {
  listener = hear;
  return () => {
    listener = () => {};
  };
}

export function tellDeed(deed: string): void {
  listener(deed);
}
