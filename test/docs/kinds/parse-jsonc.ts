import ts from 'typescript';

/**
 * Reads JSON in which comments and a comma after the last member are allowed.
 * @throws {Error} With what is wrong first.
 */
export function parseJsonc(text: string): unknown {
  const { config, error } = ts.parseConfigFileTextToJson('sample.json', text);
  if (error) throw new Error(`is no JSON: ${ts.flattenDiagnosticMessageText(error.messageText, ' ')}`);
  return config;
}
