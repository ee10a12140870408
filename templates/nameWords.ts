/** What names are made of, beside characters: lies in a file of its own beside the bundle, read when the book is scanned. */
export const nameWords = {
  places:
    '北京 上海 天津 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 ' +
    '陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 石家庄 唐山 秦皇岛 邯郸 保定 张家口 廊坊 太原 大同 呼和浩特 ' +
    '包头 鄂尔多斯 沈阳 大连 鞍山 抚顺 锦州 长春 吉林 哈尔滨 齐齐哈尔 大庆 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 ' +
    '镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 义乌 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 安庆 福州 厦门 泉州 漳州 莆田 ' +
    '龙岩 南昌 赣州 九江 景德镇 上饶 济南 青岛 淄博 烟台 潍坊 济宁 泰安 临沂 威海 日照 德州 郑州 洛阳 开封 新乡 许昌 南阳 ' +
    '武汉 宜昌 襄阳 荆州 十堰 长沙 株洲 湘潭 衡阳 岳阳 常德 广州 深圳 珠海 汕头 佛山 东莞 中山 惠州 江门 湛江 肇庆 揭阳 潮州 ' +
    '南宁 桂林 柳州 北海 海口 三亚 成都 绵阳 德阳 宜宾 南充 贵阳 遵义 昆明 曲靖 大理 丽江 拉萨 西安 咸阳 宝鸡 延安 兰州 天水 ' +
    '西宁 银川 乌鲁木齐 台北 新北 高雄 台中 台南 新竹 昆山 常熟 张家港 江阴 宜兴 慈溪 余姚 诸暨 温岭 晋江 石狮 顺德',
  surnames:
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖' +
    '范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎闫薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜' +
    '倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲' +
    '房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商' +
    '刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝',
  doubleSurnames: '欧阳 司马 上官 诸葛 司徒 东方 慕容 皇甫 令狐 夏侯 尉迟 公孙 端木 南宫',
  titles:
    '先生 女士 小姐 太太 老师 总经理 经理 总监 主任 医生 大夫 教授 老板 师傅 同学 朋友 客户 微信 助理 秘书 哥 姐 总 工 mr mrs ms miss dr prof herr frau the',
  firmEndings:
    '店 厂 行 社 所 院 部 馆 会 局 站 城 坊 堂 轩 阁 业 技 贸 商 房 园 吧 网 校 台 中心 工作室 集团 公司 科技 贸易 超市 酒店',
  branchEndings:
    '分公司 分店 分行 支行 分部 分社 分厂 分院 办事处 代表处 营业部 营业厅 门店 旗舰店 专卖店 直营店 加盟店 校区 路店 广场店 ' +
    'branch office store shop outlet filiale niederlassung',
  mailHosts:
    'qq.com vip.qq.com 163.com vip.163.com 126.com yeah.net sina.com sina.cn sohu.com foxmail.com aliyun.com 139.com 189.cn ' +
    'gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.uk yahoo.co.jp icloud.com me.com ' +
    'aol.com gmx.de gmx.net web.de t-online.de freenet.de proton.me protonmail.com mail.com mail.ru yandex.ru zoho.com ' +
    'orange.fr free.fr wanadoo.fr laposte.net libero.it btinternet.com comcast.net naver.com',
  nicknames:
    'bob=robert bobby=robert rob=robert bill=william billy=william will=william jim=james jimmy=james dick=richard rick=richard ' +
    'tom=thomas tommy=thomas mike=michael mick=michael dave=david joe=joseph dan=daniel danny=daniel ben=benjamin ' +
    'nick=nicholas tony=anthony andy=andrew matt=matthew greg=gregory jeff=jeffrey ken=kenneth ron=ronald don=donald ' +
    'tim=timothy pete=peter fred=frederick phil=philip liz=elizabeth beth=elizabeth betty=elizabeth kate=katherine ' +
    'cathy=catherine jenny=jennifer jen=jennifer sue=susan debbie=deborah deb=deborah becky=rebecca vicky=victoria ' +
    'peggy=margaret maggie=margaret barb=barbara jackie=jacqueline hans=johannes uli=ulrich',
  officeBoxes:
    'info sales contact service services support admin office hello hi mail hr marketing kefu market business team enquiries ' +
    'inquiry kontakt vertrieb postmaster webmaster noreply no-reply order orders billing accounts finance',
} as const satisfies Record<string, string>;
