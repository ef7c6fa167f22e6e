export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}
