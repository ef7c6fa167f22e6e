export interface Progress {
  readonly rowsRead: number;
  readonly rowCount: number;
}
