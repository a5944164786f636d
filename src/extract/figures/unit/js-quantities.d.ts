declare module 'js-quantities' {
  interface Quantities {
    getKinds(): string[];
    getUnits(kind: string): string[];
    getAliases(unit: string): string[];
  }
  const Qty: Quantities;
  export default Qty;
}
