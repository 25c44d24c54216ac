/** The columns of table 3: what stands after @, and how it is called. The form calls the last one 其他, under 法人或其他组织. */
export const members: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  natural_person: { zh: "自然人", en: "natural persons" },
  business: { zh: "商业企业", en: "commercial enterprises" },
  research: { zh: "科研机构", en: "research institutions" },
  public_welfare: { zh: "社会公益组织", en: "public-welfare organisations" },
  legal_service: { zh: "法律服务机构", en: "legal service organisations" },
  other_organisation: { zh: "其他组织", en: "other organisations" },
};
