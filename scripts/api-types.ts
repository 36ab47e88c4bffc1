import openapiTS, { astToString } from 'openapi-typescript'

/** Return the TypeScript of an API's description (OpenAPI 3.1). */
export async function apiTypes(description: object): Promise<string> {
  // A copy: the library resolves references in place.
  const ast = await openapiTS(JSON.stringify(description), { alphabetize: true, exportType: true })
  return `// Made by \`npm run make-client\` from /api/openapi.json.\n${astToString(ast)}`
}
