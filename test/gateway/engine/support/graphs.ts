/** Small supergraphs, each made to stress one side of federation. Key fields other than ids end in `Key`. */
const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@interfaceObject", "@inaccessible"])\n`;

export interface TestGraph {
  readonly name: string;
  readonly subgraphs: Readonly<Record<string, string>>;
  /** As it was composed; absent: composed here. */
  readonly supergraphSdl?: string;
  /** Fields of the root below which subgraphs meet, where most do not lead to any other. */
  readonly favoured?: readonly string[];
  /**
   * True where `@apollo/gateway` answers null for an object whose `__typename` was asked, because an
   * interface object's subgraph overwrote it with the interface's name.
   */
  readonly oracleLosesTypeNames?: boolean;
  /** True where a field is computed from others, whose failures then are not its own. */
  readonly hasRequires?: boolean;
}

const shop: TestGraph = {
  name: 'shop: requires, provides, entities within entities',
  hasRequires: true,
  subgraphs: {
    accounts: `${link}
      type Query { me: User  user(id: ID!): User  users(first: Int = 3): [User] }
      type User @key(fields: "id") { id: ID! name: String username: String @shareable age: Int! }`,
    products: `${link}
      type Query { topProducts(first: Int = 2): [Product!]!  product(idKey: String!): Product }
      type Mutation { rename(idKey: String!, name: String!): Product  discount(by: Float!): [Product] }
      type Product @key(fields: "idKey") @key(fields: "id") { idKey: String! id: ID! name: String price: Int weight: Int dims: Dims }
      type Dims @shareable { width: Int height: Int }`,
    inventory: `${link}
      type Mutation { restock(count: Int!): Product }
      type Product @key(fields: "idKey") { idKey: String! price: Int @external weight: Int @external dims: Dims @external
        inStock: Boolean  shippingEstimate: Int @requires(fields: "price weight")  volume: Int @requires(fields: "dims { width height }") }
      type Dims @shareable { width: Int height: Int }`,
    reviews: `${link}
      type Review @key(fields: "id") { id: ID! body: String stars: Int! author: User @provides(fields: "username") product: Product }
      type User @key(fields: "id") { id: ID! username: String @external reviews(last: Int): [Review] friends: [User!] }
      type Product @key(fields: "id") { id: ID! reviews: [Review!] }`,
  },
};

const media: TestGraph = {
  name: 'media: interfaces, unions, interface objects',
  oracleLosesTypeNames: true,
  subgraphs: {
    catalogue: `${link}
      type Query { media(first: Int = 3): [Media]  search(text: String): [Found!]  shelf: Shelf }
      type Shelf { top: Media  label: String  all: [Media!]! }
      interface Media @key(fields: "id") { id: ID! title: String  creator: Author }
      type Book implements Media @key(fields: "id") { id: ID! title: String creator: Author pages: Int }
      type Film implements Media @key(fields: "id") { id: ID! title: String creator: Author minutes: Int! sequel: Film }
      type Song implements Media @key(fields: "id") { id: ID! title: String creator: Author album: [Media] }
      union Found = Book | Author | Label
      type Label { code: String! }
      type Author @key(fields: "id") { id: ID! }`,
    ratings: `${link}
      type Media @interfaceObject @key(fields: "id") { id: ID! rating: Float  votes: [Vote!]  similar: [Media] }
      type Vote { by: Author points: Int! }
      type Author @key(fields: "id") { id: ID! }`,
    people: `${link}
      type Query { authors: [Author]  best: Being }
      interface Being { name: String }
      type Author implements Being @key(fields: "id") { id: ID! name: String wrote: [Book] }
      type Pseudonym implements Being { name: String realName: String owner: Author }
      type Book @key(fields: "id") { id: ID! }`,
    covers: `${link}
      type Book @key(fields: "id") { id: ID! cover: Image }
      type Film @key(fields: "id") { id: ID! cover: Poster }
      type Image { url: String! wide: Boolean }
      type Poster { url: String! size: Size }
      enum Size { SMALL LARGE }`,
  },
};

const nested: TestGraph = {
  name: 'nested: lists of lists, shared values, promises of non-null',
  subgraphs: {
    left: `${link}
      scalar Json
      type Query { grid: [[Cell]]  strict: [[Cell!]!]!  box: Box @shareable  kind(of: Kind = SMALL): Kind  json: Json }
      type Cell @key(fields: "id") { id: ID! row: Int! neighbours: [Cell!] inner: Inner @shareable }
      type Inner @shareable { a: String  deep: Deep }
      type Deep @shareable { x: Int y: Int }
      type Box @shareable { label: String  size: Int }
      enum Kind { SMALL LARGE }`,
    right: `${link}
      type Query { box: Box @shareable  cells: [Cell!] }
      type Cell @key(fields: "id") { id: ID! column: Int! must: Must! maybe: Must inner: Inner @shareable boxes: [[Crate]] }
      type Crate { label: String nested: [Crate!] }
      type Must @key(fields: "id") { id: ID! }
      type Inner @shareable { a: String b: String }
      type Box @shareable { label: String colour: String }`,
    far: `${link}
      type Must @key(fields: "id") { id: ID! value: String! list: [String!]! cell: Cell! }
      type Cell @key(fields: "id") { id: ID! tags: [String] score: Float }`,
  },
};

const clash: TestGraph = {
  name: 'clash: one response name, several types',
  subgraphs: {
    one: `${link}
      type Query { items: [Item]  node(id: ID!): Node  both: [Both!]! }
      union Item = Apple | Stone | Cloud
      union Both = Apple | Stone
      interface Node { id: ID! }
      type Apple implements Node @key(fields: "id") { id: ID! size: String  owner: Person  near: [Node] }
      type Stone implements Node @key(fields: "id") { id: ID! size: Int  owner: Firm  near: [Node!] }
      type Cloud implements Node @key(fields: "id") { id: ID! size: Float! owner: [Person] }
      type Person @key(fields: "id") { id: ID! }
      type Firm @key(fields: "id") { id: ID! }`,
    two: `${link}
      type Person @key(fields: "id") { id: ID! name: String  likes: [Apple] }
      type Firm @key(fields: "id") { id: ID! name: String!  staff: [Person!] }
      type Apple @key(fields: "id") { id: ID! colour: String }
      type Stone @key(fields: "id") { id: ID! colour: Int }`,
  },
};

export const testGraphs: readonly TestGraph[] = [shop, media, nested, clash];
