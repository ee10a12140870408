import { Layer, type LayerJSON } from './layer.ts';
import type { Validation } from './validation.ts';

/** What a cell has besides its content; what is missing is the platform's default. */
export interface CellAttributes {
  numberFormat: string;
  background: string;
  fontColor: string;
  fontFamily: string;
  fontLine: string;
  fontSize: number;
  fontStyle: string;
  fontWeight: string;
  horizontalAlignment: string;
  verticalAlignment: string;
  wrap: string;
  note: string;
  validation: Validation;
}

export type AttributeName = keyof CellAttributes;
export type Layers = { [Name in AttributeName]: Layer<CellAttributes[Name]> };

/** What clearFormat removes, and what a sort carries along with the content. */
export const formatNames = [
  'numberFormat',
  'background',
  'fontColor',
  'fontFamily',
  'fontLine',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'horizontalAlignment',
  'verticalAlignment',
  'wrap',
] as const satisfies readonly AttributeName[];

const plainNames = [...formatNames, 'note'] as const;

export function emptyLayers(): Layers {
  return {
    numberFormat: new Layer(),
    background: new Layer(),
    fontColor: new Layer(),
    fontFamily: new Layer(),
    fontLine: new Layer(),
    fontSize: new Layer(),
    fontStyle: new Layer(),
    fontWeight: new Layer(),
    horizontalAlignment: new Layer(),
    verticalAlignment: new Layer(),
    wrap: new Layer(),
    note: new Layer(),
    validation: new Layer(),
  };
}

export const allLayers = (layers: Layers): Layer<unknown>[] => Object.values(layers);

export interface LayersJSON {
  plain: Record<string, LayerJSON<string | number>>;
  /** the distinct rules; the layer refers to them by index */
  rules: Validation[];
  validation: LayerJSON<number>;
}

export function layersToJSON(layers: Layers): LayersJSON {
  const rules = new Map<Validation, number>();
  const indexOf = (rule: Validation) => {
    if (!rules.has(rule)) rules.set(rule, rules.size);
    return rules.get(rule) ?? 0;
  };
  const plain: LayersJSON['plain'] = {};
  for (const name of plainNames) {
    const json = (layers[name] as Layer<string | number>).toJSON((value) => value);
    if (json.length > 0) plain[name] = json;
  }
  const validation = layers.validation.toJSON(indexOf);
  return { plain, rules: [...rules.keys()], validation };
}

export function layersFromJSON({ plain, rules, validation }: LayersJSON): Layers {
  const layers = emptyLayers();
  for (const name of plainNames) {
    const json = plain[name];
    if (json)
      Object.assign(layers, { [name]: Layer.fromJSON<string | number, string | number>(json, (value) => value) });
  }
  layers.validation = Layer.fromJSON(validation, (index) => rules[index] as Validation);
  return layers;
}
