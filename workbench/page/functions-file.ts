/** An entry of functions.json, as far as a spreadsheet needs it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly options?: { readonly requiresAddress?: boolean };
}

/** functions.json. */
export interface FunctionsFile {
  /** Arguments of type `any` may be errors; otherwise a function is not called with them. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

export interface ParameterMetadata {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: 'scalar' | 'matrix';
  readonly optional?: boolean;
  readonly repeating?: boolean;
  readonly description?: string;
}
