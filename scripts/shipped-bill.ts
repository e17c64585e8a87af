/** The parts of a CycloneDX document that are read here; the rest is kept unchanged. */
export interface Bill {
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
}

/**
 * Returns the bill of everything installed, reduced to what is shipped: the components of the program's own bill, and
 * the packages built into the web application, by their npm names. Dependencies among them are kept.
 */
export function shippedBill(installed: Bill, program: Bill, inWeb: readonly string[]): Bill {
  const inProgram = new Set(program.components.map((component) => component['bom-ref']));
  const isShipped = (component: Component): boolean =>
    inProgram.has(component['bom-ref']) || inWeb.includes(component.name);
  const components = installed.components
    .filter(isShipped)
    .map((component) => ({ ...component, scope: 'required' }));
  const shipped = new Set(components.map((component) => component['bom-ref']));
  return {
    ...installed,
    components,
    dependencies: installed.dependencies
      .filter(({ ref }) => shipped.has(ref) || ref === installed.dependencies[0]?.ref)
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => shipped.has(each)) })),
  };
}
