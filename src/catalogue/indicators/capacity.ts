import { declareIndicators } from "../declare-indicators";

export const capacity = declareIndicators("个", {
  "library.total": {
    zh: "向查阅场所报送信息数",
    en: "Items sent to libraries and archives",
    unit: "条",
    definitionZh:
      "向图书馆、档案馆等查阅场所报送的信息条数，纸质和电子两种形式的同一信息可只计一条；只有2014年表式填报，且不是各地都有。",
    definitionEn:
      "Items sent to libraries, archives and other reading places, one on paper and in electronic form perhaps counted once; printed by the 2014 form only, and not in every place.",
  },
  "library.paper": {
    zh: "报送纸质文件数",
    en: "Items sent on paper",
    unit: "条",
    definitionZh: "向查阅场所报送的纸质文件条数；只有2014年表式填报，且不是各地都有。",
    definitionEn:
      "Items sent to reading places on paper; printed by the 2014 form only, and not in every place.",
  },
  "library.electronic": {
    zh: "报送电子文件数",
    en: "Items sent electronically",
    unit: "条",
    definitionZh: "向查阅场所报送的电子文件条数；只有2014年表式填报，且不是各地都有。",
    definitionEn:
      "Items sent to reading places electronically; printed by the 2014 form only, and not in every place.",
  },
  "fee.collected": {
    zh: "依申请公开信息收取的费用",
    en: "Fees collected for applications",
    unit: "万元",
    definitionZh:
      "依申请公开信息收取的检索、复制、邮寄等费用，以万元计；只有2014年表式填报，以后的信息处理费写在正文里、以元计。",
    definitionEn:
      "Fees collected for information disclosed on application, in ten thousand yuan; printed by the 2014 form only, later handling fees stand in prose and in yuan.",
  },
  "capacity.units": {
    zh: "政府信息公开工作专门机构数",
    en: "Units in charge of disclosure",
    definitionZh: "专门负责政府信息公开工作的机构个数；只有2014年表式填报。",
    definitionEn: "Units whose own task is disclosure; printed by the 2014 form only.",
  },
  "capacity.reading_points": {
    zh: "设置政府信息公开查阅点数",
    en: "Reading points",
    definitionZh: "设置的政府信息公开查阅点个数；只有2014年表式填报。",
    definitionEn:
      "Places set up for the public to read disclosed information; printed by the 2014 form only.",
  },
  "capacity.staff": {
    zh: "从事政府信息公开工作人员数",
    en: "Staff for disclosure",
    unit: "人",
    definitionZh: "从事政府信息公开工作的人数，等于专职与兼职之和；只有2014年表式填报。",
    definitionEn:
      "Persons who work on disclosure, full-time and part-time together; printed by the 2014 form only.",
  },
  "capacity.staff.full_time": {
    zh: "专职人员数",
    en: "Full-time staff",
    unit: "人",
    definitionZh: "专职从事政府信息公开工作的人数，不含政府公报和政府网站的工作人员；只有2014年表式填报。",
    definitionEn:
      "Persons who work on disclosure full-time, without the staff of gazette and website; printed by the 2014 form only.",
  },
  "capacity.staff.part_time": {
    zh: "兼职人员数",
    en: "Part-time staff",
    unit: "人",
    definitionZh: "兼职从事政府信息公开工作的人数；只有2014年表式填报。",
    definitionEn: "Persons who work on disclosure beside other duties; printed by the 2014 form only.",
  },
  "capacity.budget": {
    zh: "政府信息公开专项经费",
    en: "Budget for disclosure",
    unit: "万元",
    definitionZh: "政府信息公开的专项经费，以万元计，不含公报编辑和网站建设维护的经费；只有2014年表式填报。",
    definitionEn:
      "Money set aside for disclosure, in ten thousand yuan, without gazette and website; printed by the 2014 form only.",
  },
  "training.meetings": {
    zh: "召开政府信息公开工作会议或专题会议数",
    en: "Meetings on disclosure",
    unit: "次",
    definitionZh: "召开政府信息公开工作会议或专题会议的次数；只有2014年表式填报。",
    definitionEn: "Meetings held on the work of disclosure; printed by the 2014 form only.",
  },
  "training.courses": {
    zh: "举办各类培训班数",
    en: "Training courses held",
    unit: "次",
    definitionZh: "举办政府信息公开各类培训班的次数；只有2014年表式填报。",
    definitionEn: "Training courses on disclosure held; printed by the 2014 form only.",
  },
  "training.participants": {
    zh: "接受培训人员数",
    en: "Persons trained",
    unit: "人次",
    definitionZh: "接受政府信息公开培训的人次，同一人参加两次计两人次；只有2014年表式填报。",
    definitionEn:
      "Attendances at such training, a person at two courses counted twice; printed by the 2014 form only.",
  },
});
