"""Names of bodies are recognised where they are printed, known or not."""

import pytest

from generator.importing.analysis.acting import read_acting
from generator.importing.analysis.names import BodyNames
from generator.importing.analysis.roles import read_field

NAMES = BodyNames({"某甲": "jia"})


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("国务院国资委组织中央企业主要负责人", ["国务院国资委"]),
        ("国家消防救援局在31个省同步举办", ["国家消防救援局"]),
        ("中国音像与数字出版协会发布公约", ["中国音像与数字出版协会"]),
        ("中国科协和中国发明协会共同主办", ["中国科协", "中国发明协会"]),
        ("市委组织部开展培训", ["市委组织部"]),
        ("农业技术推广中心开展培训", ["农业技术推广中心"]),
        ("公安部部署开展行动", ["公安部"]),
        ("市科协办展", ["市科协"]),
        ("市行政审批局擘画服务", ["市行政审批局"]),
        ("人民银行东湖省分行开展咨询", ["人民银行东湖省分行"]),
        ("生态环境部长江办推进宣传", ["生态环境部长江办"]),
        ("市科协、阿里巴巴、云江大学联合举办大赛", ["市科协", "阿里巴巴", "云江大学"]),
        ("贵州省生态环境厅分别推出直播", ["贵州省生态环境厅"]),
        ("成都市举办论坛", ["成都市"]),
        ("某甲开展培训", ["某甲"]),
        ("中小学生走进实验室", []),
        ("优秀作品在地铁展出", []),
        ("组织专家委员会开展评估", []),
        ("各市人民政府开展检查", []),
        ("质量大会举办论坛", []),
    ],
)
def test_subject(text: str, names: list[str]) -> None:
    assert [doer.name for doer in read_acting(text, NAMES).agencies] == names


@pytest.mark.parametrize(
    ("text", "name", "meant"),
    [
        ("工业和倍息化部开展活动", "工业和倍息化部", "工业和信息化部"),
        ("水利邵、国家能源局分别举办会议", "水利邵", "水利部"),
        ("国家市扬监督管理总局组织检查", "国家市扬监督管理总局", "国家市场监督管理总局"),
        ("云江市教育届开展活动", "云江市教育届", "云江市教育局"),
        ("市市场监菅局开展活动", "市市场监菅局", "市市场监管局"),
        ("教育邵组织市科协开展活动", "教育邵", "教育部"),
        ("省教育厅开展活动", "省教育厅", ""),
        ("中国药学会开展活动", "中国药学会", ""),
    ],
)
def test_misprint_is_kept_and_told(text: str, name: str, meant: str) -> None:
    first = read_acting(text, NAMES).agencies[0].named
    assert (first.name, first.meant) == (name, meant)


@pytest.mark.parametrize(
    ("text", "agencies", "partners"),
    [
        ("甲市科协会同乙市文联开展", "甲市科协", "乙市文联:with"),
        ("甲市科协配合乙市文联开展", "甲市科协", "乙市文联:assists"),
        ("甲市科协与乙市文联共同开展", "甲市科协", "乙市文联:joint"),
        ("甲市科协和乙市文联共同开展", "甲市科协 乙市文联", ""),
        ("甲市科协与乙市文联分别开展", "甲市科协 乙市文联", ""),
        ("甲市科协牵头，乙市文联、丙市妇联参加，开展", "甲市科协", "乙市文联:with 丙市妇联:with"),
        ("由甲市科协主办、乙市文联承办的大赛", "甲市科协", "乙市文联:with"),
        ("在甲市科协指导下，乙市文联开展", "乙市文联", "甲市科协:with"),
        ("9月1日，在省城，甲市科协联合乙市文联开展", "甲市科协", "乙市文联:with"),
        ("大赛由甲市科协承办", "", "甲市科协:with"),
        ("开展宣传，与甲市科协联合发布", "", "甲市科协:joint"),
        ("甲市科协开展宣传，前三名由乙市文联授予称号", "甲市科协", ""),
    ],
)
def test_roles_in_a_sentence(text: str, agencies: str, partners: str) -> None:
    acting = read_acting(text, NAMES)
    assert " ".join(doer.name for doer in acting.agencies) == agencies
    assert " ".join(f"{doer.name}:{doer.role}" for doer in acting.partners) == partners


@pytest.mark.parametrize(
    ("text", "agencies", "partners"),
    [
        ("省教育厅牵头，省科协配合", "省教育厅", "省科协"),
        ("司法部（全国普法办配合）", "司法部", "全国普法办"),
        ("农业农村部主办、司法部协办", "农业农村部", "司法部"),
        (
            "牵头单位：省农业农村厅；配合单位：省供销合作社及有关部门",
            "省农业农村厅",
            "省供销合作社",
        ),
        ("市教育局（牵头）、市科协", "市教育局", "市科协"),
        ("国家林草局（国家公园管理局）", "国家林草局", ""),
        ("责任单位：红旗公社；时间：9月", "红旗公社", ""),
        ("承办：云江大学", "云江大学", ""),
    ],
)
def test_field_of_bodies(text: str, agencies: str, partners: str) -> None:
    field = read_field(text, NAMES)
    assert field
    assert " ".join(doer.name for doer in field.agencies) == agencies
    assert " ".join(doer.name for doer in field.partners) == partners


@pytest.mark.parametrize(
    "text", ["共6集", "含食品、纤维。限额60人", "第2版", "主场活动", "时间：9月"]
)
def test_words_that_name_no_body(text: str) -> None:
    assert read_field(text, NAMES) is None
