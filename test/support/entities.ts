/** The things that the graph links to: by which fields, and by which calls each is read. */

export interface Entity {
  readonly type: string;
  /** The names of the links to one, and to several. */
  readonly link: string;
  readonly links: string;
  /** Its id, as the graph names it and as KMS does. */
  readonly idField: string;
  readonly idParam: string;
  /** The action that reads one, and the one that reads several. */
  readonly one: string;
  readonly many: string;
  /** What they answer. */
  readonly oneSays: (id: string) => object;
  readonly manySay: (ids: readonly string[]) => object;
  readonly notFound: string;
}

const key = (id: string) => ({ KeyId: id });
const dataKey = (id: string) => ({ DataKeyId: id, KeyId: id });

export const entities: readonly Entity[] = [
  {
    type: 'KmsKey',
    link: 'key',
    links: 'keys',
    idField: 'keyId',
    idParam: 'KeyId',
    one: 'DescribeKey',
    many: 'DescribeKeys',
    oneSays: (id) => ({ KeyMetadata: key(id) }),
    manySay: (ids) => ({ KeyMetadatas: ids.map(key) }),
    notFound: 'ResourceUnavailable.CmkNotFound',
  },
  {
    type: 'KmsDataKey',
    link: 'dataKey',
    links: 'dataKeys',
    idField: 'dataKeyId',
    idParam: 'DataKeyId',
    one: 'DescribeDataKey',
    many: 'DescribeDataKeys',
    oneSays: (id) => ({ DataKeyMetadata: dataKey(id) }),
    manySay: (ids) => ({ DataKeyMetadatas: ids.map(dataKey) }),
    notFound: 'ResourceUnavailable.DataKeyNotFound',
  },
  {
    type: 'KmsWhiteBoxKey',
    link: 'whiteBoxKey',
    links: 'whiteBoxKeys',
    idField: 'keyId',
    idParam: 'KeyId',
    one: 'DescribeWhiteBoxKey',
    many: 'DescribeWhiteBoxKeyDetails',
    oneSays: (id) => ({ KeyInfo: key(id) }),
    manySay: (ids) => ({ TotalCount: ids.length, KeyInfos: ids.map(key) }),
    notFound: 'ResourceNotFound',
  },
];

export const entityOfLink = (name: string): Entity => {
  const entity = entities.find(({ link, links }) => name === link || name === links);
  if (!entity) throw new Error(`Say in test/support/entities.ts what ${name} links to`);
  return entity;
};
