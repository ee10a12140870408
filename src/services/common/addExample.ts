export function addExample(_language: unknown, _ports: unknown): void {}
